import {Component, type ReactNode} from 'react'

interface Props {
  readonly onFailure: (error: unknown) => void
  readonly children: ReactNode
}

/** Catches what throws while drawing, before Ink would print its stack over the screen. */
export class Guard extends Component<Props, {readonly failed: boolean}> {
  override state = {failed: false}

  static getDerivedStateFromError(): {readonly failed: boolean} {
    return {failed: true}
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFailure(error)
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
