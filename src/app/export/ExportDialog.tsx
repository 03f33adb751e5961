import { useEffect, useMemo, useRef, useState } from 'react';
import { fits, largestScale, paintPicture } from '#picture/paint-picture.ts';
import { createMeasure, estimateWidth } from '#picture/painter.ts';
import { FIRST_PAPER } from '#picture/papers.ts';
import type { Picture } from '#picture/picture.ts';
import { pictureFileName, pictureOf, softwareOf } from '#picture/picture-of.ts';
import type { PictureOptions } from '#picture/picture-options.ts';
import type { Measure } from '#picture/scene.ts';
import { toSvg } from '#picture/svg.ts';
import { drawnCanvas } from '../canvas/canvas-context.ts';
import { loadFonts } from '../canvas/fonts.ts';
import { lookOf } from '../canvas/look-of.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useAppContext } from '../store/context.ts';
import { Choice, Switch } from './export-fields.tsx';
import { exportWords as say } from './export-words.ts';
import { copyImage, save } from './hand-out.ts';
import { dpiAt, toPng } from './png.ts';
import './export.css';

const SCALES = [1, 2, 3, 4] as const;
const FORMATS = ['png', 'svg'] as const;
const PARTS = ['view', 'all', 'selection'] as const;
const BACKGROUNDS = ['white', 'dark', 'transparent'] as const;
const FIRST: PictureOptions = {
  part: 'view',
  background: 'white',
  labelScale: 1,
  hasTitle: true,
  hasLegend: true,
  hasSource: true,
  hasFilters: true,
  hasFootnotes: false,
  paper: FIRST_PAPER,
};

interface Props {
  readonly onClose: () => void;
}

/** The picture before it leaves: what is in it, how large it gets, and it itself. */
export function ExportDialog({ onClose }: Props) {
  const app = useAppContext();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('png');
  const [scale, setScale] = useState<number>(2);
  const [options, setOptions] = useState(FIRST);
  const [description, setDescription] = useState<string>();
  const [message, setMessage] = useState('');
  const { picture: drawn, isDrawn, measure } = usePicture(options);
  const picture = useMemo(() => drawn && (description === undefined ? drawn : { ...drawn, description }), [drawn, description]);
  const set = (part: Partial<PictureOptions>): void => setOptions((before) => ({ ...before, ...part }));
  const state = app.store.getState();
  const { nodes, edges } = state.view.selection;
  const hasSelection = nodes.length + edges.length > 0;
  const largest = drawn && largestScale(drawn, SCALES);
  const isTooLarge = drawn !== undefined && format === 'png' && !fits(drawn, scale);

  const download = async (): Promise<void> => {
    if (!picture) return;
    const name = pictureFileName(state, format);
    const file =
      format === 'svg' ? new Blob([toSvg(picture, measure)], { type: 'image/svg+xml' }) : await toPng(picture, scale, softwareOf(state));
    if (file) save(file, name);
    setMessage(file ? '' : say.refused);
  };
  const copy = async (): Promise<void> => {
    const file = picture && (await toPng(picture, Math.min(scale, largest ?? 1), softwareOf(state)));
    setMessage(file ? ((await copyImage(file)) ? say.copied : say.notCopied) : say.refused);
  };
  return (
    <Dialog title={say.title} closeLabel={say.close} onClose={onClose} className="export-dialog">
      <div className="export-columns">
        <form className="export-choices" onSubmit={(event) => event.preventDefault()}>
          <Choice
            label={say.format}
            values={FORMATS}
            labels={say.formats}
            value={format}
            onChange={setFormat}
            hint={say.formatHint[format]}
          />
          <Choice
            label={say.what}
            values={PARTS}
            labels={say.parts}
            value={options.part}
            onChange={(part) => set({ part })}
            disabled={hasSelection ? [] : ['selection']}
          />
          {format === 'png' ? (
            <Choice
              label={say.scale}
              values={['1', '2', '3', '4']}
              labels={{ '1': '1×', '2': '2×', '3': '3×', '4': '4×' }}
              value={String(scale)}
              onChange={(value) => setScale(Number(value))}
              hint={say.dpi(dpiAt(scale))}
            />
          ) : null}
          <Choice
            label={say.background}
            values={BACKGROUNDS}
            labels={say.backgrounds}
            value={options.background}
            onChange={(background) => set({ background })}
          />
          <fieldset>
            <legend>{say.furniture}</legend>
            <Switch label={say.pieces.title} isOn={options.hasTitle} onChange={(hasTitle) => set({ hasTitle })} />
            <Switch label={say.pieces.legend} isOn={options.hasLegend} onChange={(hasLegend) => set({ hasLegend })} />
            <Switch label={say.pieces.source} isOn={options.hasSource} onChange={(hasSource) => set({ hasSource })} />
            <Switch label={say.pieces.filters} isOn={options.hasFilters} onChange={(hasFilters) => set({ hasFilters })} />
          </fieldset>
          <label className="export-range">
            {say.labelSize}
            <input
              type="range"
              min={60}
              max={200}
              step={10}
              value={options.labelScale * 100}
              onChange={(event) => set({ labelScale: event.target.valueAsNumber / 100 })}
            />
            <output>{Math.round(options.labelScale * 100)} %</output>
          </label>
          <label className="export-description">
            {say.description}
            <textarea rows={4} value={picture?.description ?? ''} onChange={(event) => setDescription(event.target.value)} />
          </label>
        </form>
        <div className="export-result">
          {drawn ? <Preview picture={drawn} /> : <p className="export-nothing">{isDrawn ? say.empty : say.notDrawn}</p>}
          <p className="export-size" data-testid="export-size">
            {drawn
              ? format === 'svg'
                ? say.vector(drawn.width, drawn.height)
                : say.size(drawn.width * scale, drawn.height * scale)
              : null}
          </p>
          <p role="status" className="export-message">
            {isTooLarge ? (largest === undefined ? say.tooLargeAlways : say.tooLarge(largest)) : message}
          </p>
          <div className="export-acts">
            <Button onClick={copy} disabled={!drawn || largest === undefined}>
              {say.copy}
            </Button>
            <Button look="main" onClick={download} disabled={!drawn || isTooLarge}>
              {say.download}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** The picture as it stands, made again when our fonts have come: names are measured in them. */
function usePicture(options: PictureOptions): {
  readonly picture: Picture | undefined;
  readonly isDrawn: boolean;
  readonly measure: Measure;
} {
  const app = useAppContext();
  const [fonts, setFonts] = useState(0);
  useEffect(() => {
    let isOver = false;
    void loadFonts().then(() => {
      if (!isOver) setFonts(1);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return useMemo(() => {
    const canvas = drawnCanvas(app.canvas.current);
    const context = document.createElement('canvas').getContext('2d');
    if (!canvas || !context || fonts < 0) return { picture: undefined, isDrawn: false, measure: estimateWidth };
    const measure = createMeasure(context);
    const state = app.store.getState();
    const look = lookOf(state, { theme: 'light', isStill: true, focused: undefined });
    return { picture: pictureOf({ viewed: state, geometry: canvas.geometry(), look, measure }, options), isDrawn: true, measure };
  }, [app, options, fonts]);
}

const PREVIEW = { width: 460, height: 420 } as const;

function Preview({ picture }: { readonly picture: Picture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const fit = Math.min(PREVIEW.width / picture.width, PREVIEW.height / picture.height);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const scale = fit * (window.devicePixelRatio || 1);
    element.width = Math.round(picture.width * scale);
    element.height = Math.round(picture.height * scale);
    element.style.width = `${Math.round(picture.width * fit)}px`;
    paintPicture(context, picture, scale);
  }, [picture, fit]);
  const look = picture.background === undefined ? 'export-preview is-transparent' : 'export-preview';
  return <canvas ref={canvas} className={look} role="img" aria-label={`${say.preview}: ${picture.description}`} />;
}
