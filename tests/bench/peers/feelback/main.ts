import { setupFeelback } from '@feelback/js/browser'

setupFeelback()
