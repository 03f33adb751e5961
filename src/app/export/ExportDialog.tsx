import { useMemo, useState } from 'react';
import { fits, largestDpi } from '#picture/paint-picture.ts';
import type { Picture } from '#picture/picture.ts';
import { pictureFileName, softwareOf } from '#picture/picture-of.ts';
import { FIRST_OPTIONS, type PictureOptions } from '#picture/picture-options.ts';
import { selectRecords } from '#view/lit.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useAppContext } from '../store/context.ts';
import { exportWords as say } from '../strings/export-words.ts';
import { copyImage, save } from './hand-out.ts';
import { type FileOptions, PictureForm } from './PictureForm.tsx';
import { Preview } from './Preview.tsx';
import { dpiAt, toPng } from './png.ts';
import { useLacking, usePicture } from './use-picture.ts';
import { writeFile } from './write-file.ts';
import './export.css';

const FIRST_FILE: FileOptions = { format: 'png', scale: '2', dpi: '300', carriesFonts: true };
const LETTERS_NAMED = 12;

interface Props {
  readonly onClose: () => void;
}

/** The picture before it leaves: what is in it, how large it gets, and it itself. */
export function ExportDialog({ onClose }: Props) {
  const app = useAppContext();
  const [file, setFile] = useState(FIRST_FILE);
  const [options, setOptions] = useState(FIRST_OPTIONS);
  const [description, setDescription] = useState<string>();
  const [message, setMessage] = useState('');
  const { picture: drawn, isDrawn, measure } = usePicture(options);
  const picture = useMemo(() => drawn && (description === undefined ? drawn : { ...drawn, description }), [drawn, description]);
  const lacking = useLacking(drawn, file.format === 'pdf');
  const state = app.store.getState();
  const { nodes, edges, records } = state.view.selection;
  const scale = options.paper.name === 'drawing' ? Number(file.scale) : Number(file.dpi) / dpiAt(1);
  const isTooLarge = drawn !== undefined && file.format === 'png' && !fits(drawn, scale);

  const download = async (): Promise<void> => {
    if (!picture) return;
    setMessage(say.writing);
    try {
      const written = await writeFile({ picture, measure, file, scale, software: softwareOf(state) });
      if (written) save(written, pictureFileName(state, file.format));
      setMessage(written ? '' : say.refused);
    } catch {
      setMessage(say.noFonts);
    }
  };
  const copy = async (): Promise<void> => {
    const most = picture ? Math.min(scale, largestDpi(picture) / dpiAt(1)) : 1;
    const image = picture && (await toPng(picture, most, softwareOf(state)));
    setMessage(image ? ((await copyImage(image)) ? say.copied : say.notCopied) : say.refused);
  };
  const notes = drawn ? notesOf(drawn, lacking) : [];
  return (
    <Dialog title={say.title} closeLabel={say.close} onClose={onClose} className="export-dialog">
      <div className="export-columns">
        <PictureForm
          file={file}
          options={options}
          description={picture?.description ?? ''}
          hasSelection={nodes.length + edges.length + records.length > 0}
          hasEvidence={selectRecords(state).length > 0}
          onFile={(part) => setFile((before) => ({ ...before, ...part }))}
          onOptions={(part) => setOptions((before) => ({ ...before, ...part }))}
          onDescription={setDescription}
        />
        <div className="export-result">
          {drawn ? <Preview picture={drawn} /> : <p className="export-nothing">{isDrawn ? say.empty : say.notDrawn}</p>}
          <p className="export-size" data-testid="export-size">
            {drawn ? sizeOf(drawn, file, options, scale) : null}
          </p>
          <div role="status" className="export-message" data-testid="export-message">
            {isTooLarge ? <p>{say.tooLarge(largestDpi(drawn))}</p> : null}
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            {message === '' ? null : <p>{message}</p>}
          </div>
          <div className="export-acts">
            <Button onClick={copy} disabled={!drawn}>
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

/** What was asked for and cannot be had. */
function notesOf({ leftOut }: Picture, lacking: readonly string[]): readonly string[] {
  const letters = lacking.slice(0, LETTERS_NAMED).join(' ') + (lacking.length > LETTERS_NAMED ? ' …' : '');
  return [
    ...(leftOut.hasLegend ? [say.noRoomLegend] : []),
    ...(leftOut.footnotes > 0 ? [say.noRoomNotes(leftOut.footnotes)] : []),
    ...(lacking.length > 0 ? [say.lacking(letters, lacking.length)] : []),
  ];
}

function sizeOf({ width, height }: Picture, { format }: FileOptions, { paper }: PictureOptions, scale: number): string {
  const pixels = say.size(Math.round(width * scale), Math.round(height * scale));
  if (paper.name !== 'drawing') return format === 'png' ? `${say.page(width, height)} · ${pixels}` : say.page(width, height);
  return format === 'png' ? pixels : say.vector(width, height);
}
