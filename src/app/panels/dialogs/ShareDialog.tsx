import { Check, Copy } from 'lucide-react';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { addressOf } from '../../embedded.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useAppStore } from '../../store/context.ts';
import { words } from '../../strings/words.ts';
import { addressNow } from '../../sync-address.ts';
import { iframeSnippet } from './iframe-snippet.ts';

/** The address of this view, and the snippet that embeds it, to copy. */
export default function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const line = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const page = new URL(location.href);
  const hash = addressNow(store);
  const snippet = iframeSnippet(addressOf(page, hash, true), store.getState().file.title);
  return (
    <Dialog title={words.share.title} closeLabel={words.close} className="share-dialog" onClose={onClose}>
      <p>{words.share.explain}</p>
      <Copyable field={line} label={words.share.copy}>
        <input
          ref={line}
          className="field"
          readOnly
          value={addressOf(page, hash, false)}
          aria-label={words.share.address}
          onFocus={(event) => event.target.select()}
        />
      </Copyable>
      <h3 className="heading">{words.share.embed}</h3>
      <p>{words.share.embedExplain}</p>
      <Copyable field={area} label={words.share.copySnippet}>
        <textarea
          ref={area}
          className="field"
          rows={4}
          readOnly
          value={snippet}
          aria-label={words.share.snippet}
          onFocus={(event) => event.target.select()}
        />
      </Copyable>
    </Dialog>
  );
}

interface CopyableProps {
  readonly field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  readonly label: string;
  readonly children: ReactNode;
}

function Copyable({ field, label, children }: CopyableProps) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(field.current?.value ?? '');
      setIsCopied(true);
    } catch {
      // The words stay selected for the user's own copy key.
      setIsCopied(false);
    }
  };
  return (
    <div className="share-line">
      {children}
      <Button look="main" icon={isCopied ? <Check /> : <Copy />} onClick={copy}>
        {isCopied ? words.share.copied : label}
      </Button>
      <p className="said-aloud" role="status">
        {isCopied ? words.share.copied : ''}
      </p>
    </div>
  );
}
