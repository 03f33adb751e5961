import { FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useAppContext } from '../../store/context.ts';
import { words } from '../../strings/words.ts';
import { GraphList } from '../GraphList.tsx';

const { open } = words;

/** A pasted article, or files: articles are analysed in this browser, graph files are opened. */
export default function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useAppContext();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const hasWords = /\p{L}/u.test(text);
  const take = (files: readonly File[]) => {
    if (files.length === 0) return;
    onClose();
    app.open(files);
  };
  return (
    <Dialog title={open.title} closeLabel={words.close} className="open-dialog" onClose={onClose}>
      <p>{open.explain}</p>
      <form
        className="open-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (hasWords) take([new File([text], open.pastedName)]);
        }}
      >
        <textarea
          className="field open-text"
          rows={10}
          value={text}
          placeholder={open.placeholder}
          aria-label={open.text}
          data-first
          onChange={(event) => setText(event.target.value)}
        />
        <p className="open-acts">
          <Button icon={<FolderOpen />} onClick={() => input.current?.click()}>
            {open.choose}
          </Button>
          <Button look="main" type="submit" disabled={!hasWords}>
            {open.analyse}
          </Button>
        </p>
      </form>
      <GraphList />
      <input ref={input} type="file" multiple hidden aria-label={open.choose} onChange={(event) => take([...(event.target.files ?? [])])} />
    </Dialog>
  );
}
