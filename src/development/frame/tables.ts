import type { ColumnType, Generated } from 'kysely'
import type { FrameOption } from '../authority-plan/goal-frame.ts'
import type { AnswerWay, AskedThen } from './frame.ts'

type Json<T> = ColumnType<T, string, string>

declare module '../../ground/base/event.ts' {
  interface Happenings {
    'frame-answer': 'given' | 'remarked'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    frame_answer: FrameAnswerTable
    /** A view: the answers that hold. */
    frame_answer_now: FrameAnswerTable
    frame_remark: FrameRemarkTable
  }
}

export type FrameAnswerTable = {
  id: Generated<string>
  authority_id: string
  plan_id: string
  goal_id: string
  number: number
  way: AnswerWay
  text: Generated<string>
  options: Json<FrameOption[]>
  goals: string[]
  actions: string[]
  asked: Json<AskedThen>
  by_person_id: string | null
  by_name: string
  at: Date
}

export type FrameRemarkTable = {
  id: Generated<string>
  authority_id: string
  answer_id: string
  text: string
  by_person_id: string | null
  by_name: string
  at: Date
}
