/** What the server answers: what to say, the revision that the next save builds on (`fields`: those of several parts, by their fields), or what went wrong and where to see it. */
type Answer = { saved?: string; revision?: number; fields?: Record<string, string>; message?: string; url?: string }

/**
 * `<auto-save>` around a form posts it to its `data-autosave` address a moment after each change, one post at a time.
 * A failure says so, keeps what is filled in and tries again; a conflict shows the server's message and link.
 */
class AutoSave extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> | undefined
  #changed = false
  #conflict = false
  #leaving = false

  connectedCallback() {
    const form = this.querySelector('form')
    if (!form?.dataset.autosave) return
    form.addEventListener('change', () => this.#later(form, 150))
    form.addEventListener('input', (event) => {
      if (event.target instanceof HTMLTextAreaElement) this.#later(form, 1500)
    })
    form.addEventListener('submit', (event) => this.#submitting(form, event))
    addEventListener('online', () => this.#changed && this.#save(form))
    addEventListener('pagehide', () => this.#changed && this.#save(form))
    addEventListener('beforeunload', (event) => {
      if (this.#changed && !this.#leaving && !this.#error().hidden) event.preventDefault()
    })
  }

  #later(form: HTMLFormElement, wait: number) {
    this.#changed = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#save(form), wait)
  }

  /** The form itself carries everything, so nothing more is saved; one post that is on its way is awaited first. */
  #submitting(form: HTMLFormElement, event: SubmitEvent) {
    if (event.submitter instanceof HTMLButtonElement && event.submitter.formMethod === 'dialog') return
    clearTimeout(this.#timer)
    this.#leaving = true
    this.#changed = false
    if (!this.#saving) return
    event.preventDefault()
    event.stopPropagation()
    this.#saving.then(() => form.requestSubmit(event.submitter))
  }

  async #save(form: HTMLFormElement) {
    clearTimeout(this.#timer)
    if (this.#saving || this.#conflict) return
    this.#changed = false
    this.#saving = this.#post(form)
    await this.#saving
    this.#saving = undefined
    if (this.#changed && this.#error().hidden) this.#save(form)
  }

  async #post(form: HTMLFormElement) {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    try {
      const response = await fetch(form.dataset.autosave ?? '', {
        method: 'POST',
        body,
        headers: { accept: 'application/json', 'x-stegvis-autosave': '1' },
        redirect: 'manual',
        keepalive: true,
      })
      const answer: Answer = await response.json()
      if (response.ok) return this.#saved(form, answer)
      this.#conflict = response.status === 409
      this.#failed(form, answer.message, answer.url)
    } catch {
      this.#failed(form)
    }
  }

  #saved(form: HTMLFormElement, { saved = '', revision, fields = {} }: Answer) {
    this.#error().hidden = true
    const note = form.querySelector('[data-saved]')
    if (note) note.textContent = saved
    const told = revision === undefined ? fields : { ...fields, revision: String(revision) }
    for (const [name, value] of Object.entries(told)) {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = value
    }
  }

  #failed(form: HTMLFormElement, message?: string, url?: string) {
    const error = this.#error()
    const text = error.querySelector('[data-save-text]')
    const link = error.querySelector('a')
    if (text) text.textContent = message ?? (navigator.onLine ? error.dataset.failed : error.dataset.offline) ?? ''
    if (link) {
      link.hidden = !url
      if (url) link.href = url
    }
    error.hidden = false
    this.#changed = true
    if (!message) this.#timer = setTimeout(() => this.#save(form), 10_000)
  }

  #error(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-save-error]') ?? this
  }
}

customElements.define('auto-save', AutoSave)
