import type { PictureOptions } from '#picture/picture-options.ts';
import { exportWords as say } from '../strings/export-words.ts';
import { Choice, Switch } from './export-fields.tsx';
import { PaperFields } from './PaperFields.tsx';
import { dpiAt } from './png.ts';

/** What the file is like, beside what is in the picture. */
export interface FileOptions {
  readonly format: 'png' | 'svg' | 'pdf';
  /** Of a PNG without a paper: times as many pixels. */
  readonly scale: string;
  /** Of a PNG on paper. */
  readonly dpi: '150' | '300' | '600';
  readonly carriesFonts: boolean;
}

const FORMATS = ['png', 'svg', 'pdf'] as const;
const SCALES = ['1', '2', '3', '4'] as const;
const DPIS = ['150', '300', '600'] as const;
const PARTS = ['view', 'all', 'selection'] as const;
const BACKGROUNDS = ['white', 'dark', 'transparent'] as const;
const PIECES = [
  ['title', 'hasTitle'],
  ['legend', 'hasLegend'],
  ['source', 'hasSource'],
  ['filters', 'hasFilters'],
] as const;

interface Props {
  readonly file: FileOptions;
  readonly options: PictureOptions;
  readonly description: string;
  readonly hasSelection: boolean;
  readonly hasEvidence: boolean;
  readonly onFile: (part: Partial<FileOptions>) => void;
  readonly onOptions: (part: Partial<PictureOptions>) => void;
  readonly onDescription: (text: string) => void;
}

/** All choices of a picture. */
export function PictureForm(props: Props) {
  const { file, options, description, onFile, onOptions } = props;
  const { format } = file;
  return (
    <form className="export-choices" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say.format}
        values={FORMATS}
        labels={say.formats}
        value={format}
        onChange={(value) => onFile({ format: value })}
        hint={say.formatHint[format]}
      />
      <Choice
        label={say.what}
        values={PARTS}
        labels={say.parts}
        value={options.part}
        onChange={(part) => onOptions({ part })}
        disabled={props.hasSelection ? [] : ['selection']}
      />
      <PaperFields paper={options.paper} onChange={(paper) => onOptions({ paper })} />
      {format === 'png' ? <Resolution file={file} hasPaper={options.paper.name !== 'drawing'} onFile={onFile} /> : null}
      <Choice
        label={say.background}
        values={BACKGROUNDS}
        labels={say.backgrounds}
        value={options.background}
        onChange={(background) => onOptions({ background })}
      />
      <fieldset>
        <legend>{say.furniture}</legend>
        {PIECES.map(([piece, key]) => (
          <Switch key={key} label={say.pieces[piece]} isOn={options[key]} onChange={(isOn) => onOptions({ [key]: isOn })} />
        ))}
        <Switch
          label={say.pieces.footnotes}
          isOn={options.hasFootnotes && props.hasEvidence}
          isDisabled={!props.hasEvidence}
          onChange={(hasFootnotes) => onOptions({ hasFootnotes })}
        />
        {props.hasEvidence ? null : <small>{say.noFootnotes}</small>}
        {format === 'svg' ? (
          <Switch label={say.pieces.fonts} isOn={file.carriesFonts} onChange={(carriesFonts) => onFile({ carriesFonts })} />
        ) : null}
      </fieldset>
      <label className="export-range">
        {say.labelSize}
        <input
          type="range"
          min={50}
          max={300}
          step={10}
          value={Math.round(options.labelScale * 100)}
          onChange={(event) => onOptions({ labelScale: event.target.valueAsNumber / 100 })}
        />
        <output>{Math.round(options.labelScale * 100)} %</output>
      </label>
      <label className="export-description">
        {say.description}
        <textarea rows={4} value={description} onChange={(event) => props.onDescription(event.target.value)} />
      </label>
    </form>
  );
}

function Resolution({ file, hasPaper, onFile }: Pick<Props, 'file' | 'onFile'> & { readonly hasPaper: boolean }) {
  return hasPaper ? (
    <Choice
      label={say.resolution}
      values={DPIS}
      labels={say.resolutions}
      value={file.dpi}
      onChange={(dpi) => onFile({ dpi })}
      hint={say.resolutionHint[file.dpi]}
    />
  ) : (
    <Choice
      label={say.scale}
      values={SCALES}
      labels={{ '1': '1×', '2': '2×', '3': '3×', '4': '4×' }}
      value={file.scale as (typeof SCALES)[number]}
      onChange={(scale) => onFile({ scale })}
      hint={say.dpi(dpiAt(Number(file.scale)))}
    />
  );
}
