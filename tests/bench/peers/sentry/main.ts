import {
  buildFeedbackIntegration,
  feedbackModalIntegration,
  feedbackScreenshotIntegration,
} from '@sentry-internal/feedback'

// As the SDK's own `feedbackIntegration` puts them together for npm. The rest of the SDK, which sends what is written,
// is left out: it watches for errors too, and feedback alone is compared here.
const feedbackIntegration = buildFeedbackIntegration({
  getModalIntegration: () => feedbackModalIntegration,
  getScreenshotIntegration: () => feedbackScreenshotIntegration,
})
feedbackIntegration({}).setupOnce?.()
