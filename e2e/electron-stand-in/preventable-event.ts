/** The event object of Electron's own events: a listener may ask that the default does not happen. */
export class PreventableEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
