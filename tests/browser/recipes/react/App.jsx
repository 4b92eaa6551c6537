import { useState } from 'react'
import { OpenButton } from '../../../../examples/recipes/react/OpenButton.jsx'
import { Smileys } from '../../../../examples/recipes/react/Smileys.jsx'

/** An app of two routes. */
export function App() {
  const [isEnd, setIsEnd] = useState(true)
  const [demarche, setDemarche] = useState(1617)
  const [votes, setVotes] = useState(0)
  return (
    <main>
      <button type="button" onClick={() => setIsEnd(!isEnd)}>
        Changer de page
      </button>
      <button type="button" onClick={() => setDemarche(42)}>
        Changer de démarche
      </button>
      <p>Avis entendus : {votes}</p>
      {isEnd && <Smileys demarche={demarche} onVote={() => setVotes((n) => n + 1)} />}
      <OpenButton demarche={demarche} />
    </main>
  )
}
