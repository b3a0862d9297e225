import { open, type Route } from '../permission/route.ts'
import { PageHead } from '../ui/components/page-head/page-head.tsx'
import { Gallery } from '../ui/gallery.tsx'
import { messages } from './messages.ts'

/** Every component in every state: for those who build pages, and for the tests of accessibility. */
export const galleryRoutes: Route[] = [
  open(
    'GET',
    '/components',
    (ask) => {
      const title = messages[ask.language].components
      return ask.page(
        { title },
        <>
          <PageHead title={title} />
          <Gallery />
        </>,
      )
    },
    { ownTransactions: true },
  ),
]
