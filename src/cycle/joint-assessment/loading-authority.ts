import { versionAsked } from '../../content/framework/store.ts'
import { namedFor, type OfAuthority } from '../../content/own-framework/overlay.ts'
import { all, type Question } from '../../ground/base/question.ts'
import { type AuthorityLevels, latestLevelsAsked } from './store-authority.ts'

/** What the authority has agreed on about itself, the latest that is finished of each framework, with the framework as the authority names its levels. */
export function latestAuthorityLevelsAsked(viewer: OfAuthority): Question<AuthorityLevels[]> {
  return latestLevelsAsked().followedBy((found) =>
    all(
      found.map(({ frameworkVersion, levels, ...answers }) =>
        versionAsked(frameworkVersion).map(({ framework }) => ({
          ...answers,
          framework: namedFor(viewer, framework),
          levels: new Map(levels.map(({ statement, level }) => [statement, level])),
        })),
      ),
    ),
  )
}
