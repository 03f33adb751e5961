import { ChevronDown, ChevronUp } from 'lucide-react';
import { Button } from '../../parts/Button.tsx';
import { useApp } from '../../store/context.ts';
import { selectLitSpans, stopsOf } from '../../store/reading.ts';
import { words } from '../../strings/words.ts';
import { useCommand } from '../use-command.ts';

/** Through the lit passages, one by one. */
export function EvidenceBar() {
  const count = stopsOf(useApp(selectLitSpans)).length;
  const at = useApp(({ screen }) => screen.evidence);
  const next = useCommand('next-evidence');
  const previous = useCommand('previous-evidence');
  if (count < 2) return null;
  return (
    <div className="evidence-bar" role="toolbar" aria-label={words.article.passages}>
      <span className="quiet">{words.article.evidence(Math.min(at, count - 1) + 1, count)}</span>
      <Button {...previous} look="bare" size="small" icon={<ChevronUp />} label={words.article.previous} />
      <Button {...next} look="bare" size="small" icon={<ChevronDown />} label={words.article.next} />
    </div>
  );
}
