import type { Messages } from '../../../ground/base/language.ts'
import type { Reason } from '../../protection/cell.ts'

const sv = {
  row: {
    few: 'för få svar – skyddas',
    nobody: 'ingen har svarat',
    complementary: 'skyddas för andras skull',
    'small schools': 'för små skolor – skyddas',
    'outside view': 'ingår inte',
  } satisfies Record<Reason, string>,
  cell: {
    few: 'För få svar',
    nobody: 'Inga svar',
    complementary: 'Skyddas',
    'small schools': 'Skyddas',
    'outside view': 'Ingår inte',
  } satisfies Record<Reason, string>,
}

const en: typeof sv = {
  row: {
    few: 'too few answers – protected',
    nobody: 'nobody has answered',
    complementary: 'protected for others’ sake',
    'small schools': 'schools too small – protected',
    'outside view': 'not part of it',
  },
  cell: { few: 'Too few', nobody: 'No answers', complementary: 'Protected', 'small schools': 'Protected', 'outside view': 'Not part' },
}

/** Why there is no figure, where there is room for a few words only: beside a chart's row, and in a box of a table. The whole reason stands below. */
export const reasonWords: Messages<typeof sv> = { sv, en }
