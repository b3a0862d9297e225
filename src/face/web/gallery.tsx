import { PageHead } from '../../ground/ui/components/page-head/page-head.tsx'
import { Gallery } from '../../ground/ui/gallery.tsx'
import { open, type Route } from '../../people/permission/route.ts'
import { galleryWords } from './gallery.words.ts'

/** Every component in every state: for those who build pages, and for the tests of accessibility. */
export const galleryRoutes: Route[] = [
  open(
    'GET',
    '/components',
    (ask) => {
      const title = galleryWords[ask.language].components
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
