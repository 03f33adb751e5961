import { Component, type ReactNode } from 'react';
import { Button } from '../parts/Button.tsx';
import { words } from '../strings/words.ts';
import { forgetViews } from '../sync-address.ts';

interface State {
  readonly message?: string;
}

/** A bug of ours shows a page with a way out, never a white window. */
export class Mishap extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === undefined) return this.props.children;
    return (
      <main className="failure" role="alert">
        <h1>{words.load.crash}</h1>
        <p className="failure-what">{this.state.message}</p>
        <p>{words.load.crashDo}</p>
        <Button
          look="main"
          onClick={() => {
            history.replaceState(null, '', `${location.pathname}${location.search}#`);
            forgetViews();
            location.reload();
          }}
        >
          {words.load.clearView}
        </Button>
      </main>
    );
  }
}
