import type { Messages } from '../base/language.ts'

/** What stands where a figure would say what single persons have answered: in tables, charts, on paper and in plans. */
export const fewWords: Messages<{ protected: string }> = {
  sv: { protected: 'För få svar – skyddas' },
  en: { protected: 'Too few answers – protected' },
}
