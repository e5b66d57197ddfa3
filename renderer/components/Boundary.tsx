import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What stands in the place of what failed; `retry` shows that anew, for the `tries`th time. */
  readonly instead: (failure: { error: unknown; tries: number; retry: () => void }) => ReactNode;
}

interface State {
  readonly failure: { readonly error: unknown } | null;
  readonly tries: number;
}

/** Keeps a failure below it from taking away what is around it. */
export class Boundary extends Component<Props, State> {
  override state: State = { failure: null, tries: 0 };
  readonly #retry = (): void => this.setState(({ tries }) => ({ failure: null, tries: tries + 1 }));

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { children, instead } = this.props;
    const { failure, tries } = this.state;
    return failure === null ? children : instead({ error: failure.error, tries, retry: this.#retry });
  }
}
