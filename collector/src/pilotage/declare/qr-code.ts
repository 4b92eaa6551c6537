import { renderSVG } from 'uqr'

/** Modules of white around it, without which scanners miss it (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** An address as a QR code, for paper: a drawing of any size, which stands some dirt (level M). */
export function qrCode(address: string): string {
  return renderSVG(address, { ecc: 'M', border: QUIET_ZONE })
}
