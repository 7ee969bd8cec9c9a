import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

router
  .group(() => {
    router.get('/', [controllers.http.Home, 'handle'])
    router.post('/language', [controllers.http.Languages, 'store'])
    router.post('/theme', [controllers.http.Themes, 'store'])
  })
  .as('http')
