/** Milliseconds after which an attempt counts as no network: a net that takes what is sent and never answers. */
const patience = 15_000

/**
 * `<wait-for-net>` around a form: what is sent while there is no network stays in the page, and is sent when the network is back. It is kept nowhere else, so that nothing is
 * left on a shared computer. Without script the browser sends the form.
 */
class WaitForNet extends HTMLElement {
  #sending = false
  /** The next try: one at a time. */
  #next: ReturnType<typeof setTimeout> | undefined

  connectedCallback() {
    const form = this.querySelector('form')
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#send(form)
    })
    addEventListener('online', () => form && this.#isWaiting() && this.#send(form))
  }

  async #send(form: HTMLFormElement) {
    if (this.#sending) return
    this.#sending = true
    clearTimeout(this.#next)
    try {
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
      const response = await fetch(form.action, { method: 'POST', body, signal: AbortSignal.timeout(patience) })
      // No room just now: like no network.
      if (response.status === 503) throw new Error()
      if (response.redirected) return location.replace(response.url)
      // Something is to be mended: the browser sends the form and shows what.
      form.submit()
    } catch {
      this.#tell(true)
      this.#next = setTimeout(() => this.#send(form), 5000)
    } finally {
      this.#sending = false
    }
  }

  #isWaiting() {
    return this.querySelector<HTMLElement>('[data-waiting]')?.hidden === false
  }

  #tell(waits: boolean) {
    const note = this.querySelector<HTMLElement>('[data-waiting]')
    if (note) note.hidden = !waits
  }
}

customElements.define('wait-for-net', WaitForNet)

export {}
