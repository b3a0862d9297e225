/**
 * The picture on a slip leads to an address with the slip's code after #: a browser sends that part to nobody. Here it is put into the field, and taken out of the
 * address and the history. A second slip that is read in the same window changes nothing but that part.
 */
function takeCode(): void {
  const field = document.querySelector<HTMLInputElement>('[data-code-from-address] input.code')
  const code = location.hash.slice(1)
  if (!field || !/^[A-Za-z0-9]{12}$/.test(code)) return
  field.value = code.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')
  history.replaceState(null, '', location.pathname + location.search)
}

takeCode()
addEventListener('hashchange', takeCode)

export {}
