import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { overseers } from '#app/recertification/may_review'
import { middleware } from '#start/kernel'

const { recertification } = controllers

router
  .group(() => {
    router.get('/', [recertification.Rounds, 'index'])
    router.post('/', [recertification.Rounds, 'store'])
    router.post('/reviewers', [recertification.Reviewers, 'store'])
    router.get('/lists/:list', [recertification.RoundLists, 'show'])
    router.put('/lists/:list/reviewer', [recertification.Reviewers, 'update'])
    router.get('/:round', [recertification.Rounds, 'show'])
    router.get('/:round/results.csv', [recertification.RoundResults, 'show'])
  })
  .prefix('/administration/recertification')
  .as('recertification')
  .use([middleware.tenantPlane(), middleware.staff(), middleware.role({ any: overseers })])

router
  .group(() => {
    router.get('/', [recertification.Reviews, 'index'])
    router.get('/:list', [recertification.Reviews, 'show'])
    router.put('/:list/rights/:right/answer', [recertification.Answers, 'update'])
    router.delete('/:list/rights/:right/answer', [recertification.Answers, 'destroy'])
    router.post('/:list/confirmations', [recertification.Answers, 'store'])
    router.post('/:list/submissions', [recertification.Submissions, 'store'])
  })
  .prefix('/reviews')
  .as('reviews')
  .use([middleware.tenantPlane(), middleware.staff()])
