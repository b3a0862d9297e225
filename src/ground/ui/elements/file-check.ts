/**
 * `<file-check data-sha256 data-same data-other>` around a form with a file: the file's hash is counted here, so that it need not be sent, and what came of it stands
 * in the element's status. Where the browser cannot count (an address without https), the form is sent as it is.
 */
class FileCheck extends HTMLElement {
  connectedCallback() {
    this.querySelector('form')?.addEventListener('submit', (event) => {
      const file = this.querySelector<HTMLInputElement>('input[type="file"]')?.files?.[0]
      if (!file || !crypto.subtle) return
      event.preventDefault()
      this.#compare(file)
    })
  }

  async #compare(file: File) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    const hash = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    const same = hash === this.dataset.sha256
    const told = document.createElement('p')
    const strong = document.createElement('b')
    strong.textContent = `${file.name}: ${(same ? this.dataset.same : this.dataset.other) ?? ''}`
    told.append(strong)
    const notice = document.createElement('div')
    notice.className = same ? 'notice' : 'notice warn'
    notice.append(told)
    this.querySelector('[role="status"]')?.replaceChildren(notice)
  }
}

customElements.define('file-check', FileCheck)
