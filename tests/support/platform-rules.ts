/** What demarches-simplifiees makes sure of, host names included: exactly one link, holding exactly one image. */
export function isAcceptedThere(html: string): boolean {
  const [, link = '', image = ''] = /^<a ([^<>]*)>\s*<img ([^<>]*)>\s*<\/a>$/.exec(html) ?? []
  const read = (attributes: string) =>
    new Map([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
  const [ofLink, ofImage] = [read(link), read(image)]
  const allowed = ['href', 'src', 'alt', 'title', 'target', 'rel']
  const isPlain = [link, image].every(
    (attributes) => attributes.replaceAll(/[\w-]+="[^"]*"/g, '').trim() === '',
  )
  const host = String.raw`https://(jedonnemonavis|monavis|voxusagers)\.numerique\.gouv\.fr`
  return (
    isPlain &&
    [...ofLink.keys(), ...ofImage.keys()].every((name) => allowed.includes(String(name))) &&
    new RegExp(String.raw`^${host}/Demarches/\d+.*(key|button)=[a-zA-Z0-9]+$`).test(
      ofLink.get('href') ?? '',
    ) &&
    new RegExp(String.raw`^${host}/(monavis-)?static/bouton-(bleu|blanc)\.(svg|png)$`).test(
      ofImage.get('src') ?? '',
    )
  )
}
