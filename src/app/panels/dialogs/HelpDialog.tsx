import { COMMAND_GROUPS, type Command } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/index.ts';
import { shownKeys } from '../../commands/keys.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { words } from '../../strings/words.ts';
import { isMac } from '../use-keys.ts';

/** The sheet of keys, from the one list of commands. */
export default function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={words.help.title} closeLabel={words.close} className="help-dialog" onClose={onClose}>
      <div className="help">
        {COMMAND_GROUPS.map((group) => {
          const commands = COMMANDS.filter(
            (command) => command.group === group && (command.keys?.length ?? 0) > 0 && command.onSheet !== 'none',
          );
          return (
            <section key={group}>
              <h3 className="heading">{words.commandGroup[group]}</h3>
              <dl>
                {commands.map((command) => (
                  <Line key={command.id} {...lineOf(command)} />
                ))}
              </dl>
            </section>
          );
        })}
        <section>
          <h3 className="heading">{words.help.mouse}</h3>
          <dl>
            {words.help.gestures.map(([what, how]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd className="quiet">{how}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

interface LineProps {
  readonly label: string;
  readonly keys: readonly string[];
}

function lineOf({ label, keys = [], onSheet }: Command): LineProps {
  return onSheet === undefined || onSheet === 'none' ? { label, keys } : onSheet;
}

function Line({ label, keys }: LineProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {keys.map((chord) => (
          <kbd key={chord} className="kbd">
            {shownKeys(chord, isMac())}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
