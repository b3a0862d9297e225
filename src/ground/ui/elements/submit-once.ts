/** The same form is not sent twice within three seconds, so that a double click is one action. */
const sent = new WeakMap<HTMLFormElement, number>()
const pause = 3000

document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return
  const now = Date.now()
  if (now - (sent.get(form) ?? 0) < pause) event.preventDefault()
  else sent.set(form, now)
})

addEventListener('pageshow', () => {
  for (const form of document.forms) sent.delete(form)
})

export {}
