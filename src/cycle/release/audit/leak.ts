/** Something that what is published tells of fewer than k people, or of somebody's level, and how one comes to it. */
export type Leak = {
  unit: string
  name: string
  audience: string
  measure: string
  how: 'few' | 'linear' | 'one group' | 'witness' | 'two rounds'
  derivation: string
}
