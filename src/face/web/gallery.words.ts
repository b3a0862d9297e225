import type { Messages } from '../../ground/base/language.ts'

const sv = {
  components: 'Komponenter',
}

const en: typeof sv = {
  components: 'Components',
}

export const galleryWords: Messages<typeof sv> = { sv, en }
