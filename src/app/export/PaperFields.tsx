import { hasOrientation, PAPER_LIMITS, PAPERS, type Paper, type PaperName } from '#picture/papers.ts';
import { exportWords as say } from '../strings/export-words.ts';
import { Choice, Length } from './export-fields.tsx';

interface Props {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

/** Which paper, and what follows from it. */
export function PaperFields({ paper, onChange }: Props) {
  const { name, isLandscape, margin, size } = paper;
  const set = (part: Partial<Paper>): void => onChange({ ...paper, ...part });
  return (
    <div className="export-paper">
      <label>
        {say.paper}
        <select value={name} onChange={(event) => set({ name: event.target.value as PaperName })}>
          {PAPERS.map((one) => (
            <option key={one} value={one}>
              {say.papers[one]}
            </option>
          ))}
        </select>
      </label>
      {hasOrientation(name) ? (
        <Choice
          label={say.orientation}
          values={['landscape', 'portrait']}
          labels={say.orientations}
          value={isLandscape ? 'landscape' : 'portrait'}
          onChange={(value) => set({ isLandscape: value === 'landscape' })}
        />
      ) : null}
      {name === 'custom' ? (
        <div className="export-lengths">
          <Length label={say.width} value={size[0]} {...PAPER_LIMITS} onChange={(width) => set({ size: [width, size[1]] })} />
          <Length label={say.height} value={size[1]} {...PAPER_LIMITS} onChange={(height) => set({ size: [size[0], height] })} />
        </div>
      ) : null}
      {name === 'drawing' ? null : (
        <div className="export-lengths">
          <Length label={say.margin} value={margin} least={0} most={60} onChange={(value) => set({ margin: value })} />
        </div>
      )}
    </div>
  );
}
