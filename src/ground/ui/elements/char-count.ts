/** How much of the room is used before the count is shown: until then it would only be in the way. */
const shownFrom = 0.75
/** Milliseconds of rest before a screen reader is told, so that it is not told of every key. */
const rest = 1000

/** `<char-count data-for data-limit>` holds the sentence that tells the limit, and counts down in its place when the room is running out. */
class CharCount extends HTMLElement {
  #told = ''
  #timer = 0

  connectedCallback() {
    const field = this.#field()
    field?.addEventListener('input', () => this.#count())
    if (field) this.#count()
  }

  #field() {
    const field = document.getElementById(this.dataset.for ?? '')
    return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : null
  }

  #count() {
    const limit = Number(this.dataset.limit)
    const used = this.#field()?.value.trim().length ?? 0
    const hint = this.querySelector('p')
    if (!hint) return
    this.#told ||= hint.textContent ?? ''
    const near = used >= limit * shownFrom
    const number = new Intl.NumberFormat(document.documentElement.lang).format(Math.abs(limit - used))
    hint.textContent = near ? ((used > limit ? this.dataset.over : this.dataset.left) ?? '').replace('{n}', number) : this.#told
    hint.classList.toggle('error-text', used > limit)
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#tell(near ? (hint.textContent ?? '') : ''), rest)
  }

  #tell(text: string) {
    const status = this.querySelector('[role="status"]')
    if (status && status.textContent !== text) status.textContent = text
  }
}

customElements.define('char-count', CharCount)

export {}
