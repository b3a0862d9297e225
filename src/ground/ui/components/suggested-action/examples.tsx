import type { Example } from '../../example.ts'
import { Button, LinkButton } from '../button/button.tsx'
import { Suggestion, SuggestionList } from './suggested-action.tsx'

export const examples: Example[] = [
  {
    name: 'Två nästa steg',
    node: (
      <SuggestionList>
        <Suggestion
          number={1}
          title="Låt eleverna jämföra två källor om samma sak"
          meta={['Elevernas digitala kompetens', 'En lektion, 40 minuter', 'Själv eller med en kollega']}
          text="Välj en fråga som klassen redan arbetar med. Ge eleverna två sidor som säger olika saker och tre frågor."
          why="Du valde nivå 2 och skrev att området har stor betydelse."
          actions={
            <>
              <Button type="button" about=": Låt eleverna jämföra två källor">
                Lägg i min plan
              </Button>
              <LinkButton variant="quiet" href="#" about=" 1">
                Byt förslag
              </LinkButton>
            </>
          }
        />
        <Suggestion
          number={2}
          title="Avsluta med en fråga två veckor i rad"
          text="Ställ en enda digital fråga i slutet av lektionen."
          why="Området har stor betydelse för dig."
        />
      </SuggestionList>
    ),
  },
]
