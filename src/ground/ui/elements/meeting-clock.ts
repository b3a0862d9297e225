/** `<meeting-clock data-seconds>` counts whole minutes down to the end of a meeting's part. Without script the server's words stand. */
class MeetingClock extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback() {
    const end = Date.now() + Number(this.dataset.seconds) * 1000
    this.#timer = setInterval(() => this.#tell(Math.ceil((end - Date.now()) / 60_000)), 5000)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  #tell(minutes: number) {
    const { many = '', one = '', over = '' } = this.dataset
    const text = minutes <= 0 ? over : minutes === 1 ? one : many.replace('{}', String(minutes))
    if (this.textContent !== text) this.textContent = text
  }
}

customElements.define('meeting-clock', MeetingClock)
