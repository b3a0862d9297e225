/** A control with `data-dialog` opens that dialog. Without script it leads to the page that asks the same question. */
document.addEventListener('click', (event) => {
  const control = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-dialog]') : null
  const dialog = control && document.getElementById(control.dataset.dialog ?? '')
  if (!(dialog instanceof HTMLDialogElement)) return
  event.preventDefault()
  dialog.showModal()
})

export {}
