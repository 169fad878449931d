import { Component, type ErrorInfo, type ReactNode } from 'react';
import { client } from '#renderer/rpc/client.ts';
import { rescuedKey } from '#renderer/ui/rescued.ts';
import { CrashPage } from './CrashPage.tsx';
import { joinWritten, writtenTexts } from './writtenTexts.ts';

interface Props {
  readonly children: ReactNode;
  /** A new value, such as a new address, gives the page another try. */
  readonly resetKey?: string;
}

interface State {
  readonly error: unknown;
  readonly crashed: boolean;
  readonly written: string;
}

const whole: State = { error: null, crashed: false, written: '' };

/** Catches a page that breaks, and saves what someone was writing in it before it is taken off the screen. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = whole;

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, crashed: true };
  }

  /** The last moment when the broken page's fields are still there. */
  override getSnapshotBeforeUpdate(_props: Props, before: State): string | null {
    if (before.crashed || !this.state.crashed) return null;
    return joinWritten(writtenTexts(document));
  }

  override componentDidUpdate(before: Props, _state: State, written: string | null): void {
    if (typeof written === 'string' && written !== '') this.keep(written);
    if (this.state.crashed && before.resetKey !== this.props.resetKey) this.setState(whole);
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    reportError(error instanceof Error ? error : new Error(String(error), { cause: info.componentStack }));
  }

  private keep(written: string): void {
    this.setState({ written });
    client.settings.saveDraft({ key: rescuedKey, text: written }).catch(() => undefined);
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return <CrashPage error={this.state.error} written={this.state.written} onAgain={() => this.setState(whole)} />;
  }
}
