import { Lasso, Maximize, Minus, MousePointer2, Plus, SquareDashed } from 'lucide-react';
import { Button } from '../../parts/Button.tsx';
import { useChunk } from '../../parts/use-chunk.ts';
import { useApp } from '../../store/context.ts';
import type { Tool } from '../../store/state.ts';
import { words } from '../../strings/words.ts';
import { useCommand } from '../use-command.ts';

const loadViewMenu = () => import('./ViewMenu.tsx');

/** Visible tools: what only a key could do, nobody would find. */
export function CanvasTools({ isFlat }: { readonly isFlat: boolean }) {
  const ViewMenu = useChunk(loadViewMenu);
  return (
    <div
      className={isFlat ? 'canvas-tools is-flat' : 'canvas-tools'}
      role="toolbar"
      aria-label={words.graph.tools}
      aria-orientation={isFlat ? 'horizontal' : 'vertical'}
      data-over-canvas=""
    >
      <ToolButton tool="pointer" icon={<MousePointer2 />} />
      <ToolButton tool="box" icon={<SquareDashed />} />
      <ToolButton tool="lasso" icon={<Lasso />} />
      <hr />
      <ActButton id="zoom-in" icon={<Plus />} />
      <ActButton id="zoom-out" icon={<Minus />} />
      <ActButton id="fit" icon={<Maximize />} />
      <hr />
      {ViewMenu === undefined ? <span className="button is-icon" /> : <ViewMenu />}
    </div>
  );
}

function ToolButton({ tool, icon }: { readonly tool: Tool; readonly icon: React.ReactNode }) {
  const isOn = useApp(({ screen }) => screen.tool === tool);
  return <Button {...useCommand(`tool-${tool}`)} look="bare" icon={icon} aria-pressed={isOn} />;
}

function ActButton({ id, icon }: { readonly id: string; readonly icon: React.ReactNode }) {
  return <Button {...useCommand(id)} look="bare" icon={icon} />;
}
