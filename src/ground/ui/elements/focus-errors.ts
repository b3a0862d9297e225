/** A page that came back with errors starts at their summary. */
document.querySelector<HTMLElement>('.error-summary')?.focus()

export {}
