import { examples as charts } from './charts/examples.tsx'
import { examples as act } from './components/act/examples.tsx'
import { examples as answers } from './components/answers/examples.tsx'
import { examples as box } from './components/box/examples.tsx'
import { examples as brand } from './components/brand/examples.tsx'
import { examples as button } from './components/button/examples.tsx'
import { examples as changed } from './components/changed/examples.tsx'
import { examples as cycleSteps } from './components/cycle-steps/examples.tsx'
import { examples as dialog } from './components/dialog/examples.tsx'
import { examples as emblem } from './components/emblem/examples.tsx'
import { examples as empty } from './components/empty/examples.tsx'
import { examples as errorSummary } from './components/error-summary/examples.tsx'
import { examples as events } from './components/events/examples.tsx'
import { examples as facts } from './components/facts/examples.tsx'
import { examples as field } from './components/field/examples.tsx'
import { examples as filter } from './components/filter/examples.tsx'
import { examples as flash } from './components/flash/examples.tsx'
import { examples as hiddenCell } from './components/hidden-cell/examples.tsx'
import { examples as icon } from './components/icon/examples.tsx'
import { examples as keys } from './components/keys/examples.tsx'
import { examples as level } from './components/level/examples.tsx'
import { examples as levelChoice } from './components/level-choice/examples.tsx'
import { examples as liveTable } from './components/live-table/examples.tsx'
import { examples as menu } from './components/menu/examples.tsx'
import { examples as meter } from './components/meter/examples.tsx'
import { examples as more } from './components/more/examples.tsx'
import { examples as notice } from './components/notice/examples.tsx'
import { examples as onceForm } from './components/once-form/examples.tsx'
import { examples as outline } from './components/outline/examples.tsx'
import { examples as pageHead } from './components/page-head/examples.tsx'
import { examples as pages } from './components/pages/examples.tsx'
import { examples as paragraphs } from './components/paragraphs/examples.tsx'
import { examples as person } from './components/person/examples.tsx'
import { examples as popover } from './components/popover/examples.tsx'
import { examples as privacy } from './components/privacy/examples.tsx'
import { examples as progress } from './components/progress/examples.tsx'
import { examples as qrCode } from './components/qr-code/examples.tsx'
import { examples as savedNote } from './components/saved-note/examples.tsx'
import { examples as schedule } from './components/schedule/examples.tsx'
import { examples as section } from './components/section/examples.tsx'
import { examples as smallChoice } from './components/small-choice/examples.tsx'
import { examples as status } from './components/status/examples.tsx'
import { examples as suggestedAction } from './components/suggested-action/examples.tsx'
import { examples as table } from './components/table/examples.tsx'
import { examples as tabs } from './components/tabs/examples.tsx'
import { examples as tag } from './components/tag/examples.tsx'
import { examples as thread } from './components/thread/examples.tsx'
import { examples as todo } from './components/todo/examples.tsx'
import type { Example } from './example.ts'

/** Every component and chart with its states, by folder name. */
export const allExamples: Record<string, Example[]> = {
  act,
  answers,
  box,
  brand,
  button,
  changed,
  'cycle-steps': cycleSteps,
  dialog,
  emblem,
  empty,
  'error-summary': errorSummary,
  events,
  facts,
  field,
  filter,
  flash,
  'hidden-cell': hiddenCell,
  icon,
  keys,
  level,
  'level-choice': levelChoice,
  'live-table': liveTable,
  menu,
  meter,
  more,
  notice,
  'once-form': onceForm,
  outline,
  'page-head': pageHead,
  pages,
  paragraphs,
  person,
  popover,
  privacy,
  progress,
  'qr-code': qrCode,
  'saved-note': savedNote,
  schedule,
  section,
  'small-choice': smallChoice,
  status,
  'suggested-action': suggestedAction,
  table,
  tabs,
  tag,
  thread,
  todo,
  charts,
}
