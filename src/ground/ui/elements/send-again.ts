/** A form that found no room (`data-again="seconds"`) is sent again by itself, once. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-again]')) {
  setTimeout(() => form.requestSubmit(), Number(form.dataset.again) * 1000)
}

export {}
