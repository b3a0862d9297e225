export { dayOf } from '../../base/clock.ts'
