import { Section } from './components/section/section.tsx'
import { allExamples } from './examples.tsx'

/** Every component and chart in every state: the content of a page to look at and to test. */
export function Gallery() {
  return (
    <>
      {Object.entries(allExamples)
        .filter(([, examples]) => examples.length > 0)
        .map(([folder, examples]) => (
          <Section key={folder} id={`component-${folder}`} title={folder}>
            <div class="stack-l">
              {examples.map((example) => (
                <div class="stack-s" key={example.name}>
                  <p class="soft small">{example.name}</p>
                  {example.node}
                </div>
              ))}
            </div>
          </Section>
        ))}
    </>
  )
}
