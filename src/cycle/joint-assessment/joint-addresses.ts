import { formTo, linkTo } from '../../ground/base/addresses.ts'

/** Where the levels that a group agrees on lie, and where each thing is done with them: the same pages serve a unit and an authority, at addresses of their own. */
export type JointAddresses = {
  page: string
  /** The question with a number, from 1. */
  question: (number: number) => string
  answering: (number: number) => string
  finishing: string
  reopening: string
  removing: string
}

/** Of a joint assessment of a team or a school. */
export function jointAddresses(id: string): JointAddresses {
  return {
    page: linkTo('/joint-assessments/:id', id),
    question: (number) => linkTo('/joint-assessments/:id/statements/:number', id, number),
    answering: (number) => formTo('POST /joint-assessments/:id/statements/:number', id, number),
    finishing: formTo('POST /joint-assessments/:id/conclusion', id),
    reopening: formTo('DELETE /joint-assessments/:id/conclusion', id),
    removing: formTo('DELETE /joint-assessments/:id', id),
  }
}

/** Of what an authority agrees on about itself. */
export function authorityAddresses(id: string): JointAddresses {
  return {
    page: linkTo('/authority-questions/:id', id),
    question: (number) => linkTo('/authority-questions/:id/statements/:number', id, number),
    answering: (number) => formTo('POST /authority-questions/:id/statements/:number', id, number),
    finishing: formTo('POST /authority-questions/:id/conclusion', id),
    reopening: formTo('DELETE /authority-questions/:id/conclusion', id),
    removing: formTo('DELETE /authority-questions/:id', id),
  }
}
