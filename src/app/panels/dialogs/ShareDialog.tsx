import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useAppStore } from '../../store/context.ts';
import { words } from '../../strings.ts';
import { addressNow } from '../../sync-address.ts';

/** The address of this view, to copy. */
export default function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStore();
  const [isCopied, setIsCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const address = `${location.href.replace(/#.*/, '')}#${addressNow(store)}`;
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setIsCopied(true);
    } catch {
      // The address stays selected for the user's own copy key.
      setIsCopied(false);
    }
  };
  return (
    <Dialog title={words.share.title} closeLabel={words.close} className="share-dialog" onClose={onClose}>
      <p>{words.share.explain}</p>
      <div className="share-line">
        <input
          ref={field}
          className="field"
          readOnly
          value={address}
          aria-label={words.share.address}
          onFocus={(event) => event.target.select()}
        />
        <Button look="main" icon={isCopied ? <Check /> : <Copy />} onClick={copy}>
          {isCopied ? words.share.copied : words.share.copy}
        </Button>
      </div>
      <p className="said-aloud" role="status">
        {isCopied ? words.share.copied : ''}
      </p>
    </Dialog>
  );
}
