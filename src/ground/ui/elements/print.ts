/** Print buttons appear only with script; table twins are open on paper and as they were afterwards. */
let opened: HTMLDetailsElement[] = []

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-print]')) print()
})

addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('details.data:not([open])')]
  for (const twin of opened) twin.open = true
})

addEventListener('afterprint', () => {
  for (const twin of opened) twin.open = false
})

export {}
