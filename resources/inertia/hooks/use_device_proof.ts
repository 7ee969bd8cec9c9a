import { useEffect, useState } from 'react'
import { proveDevice, type DeviceProof } from '~/devices/prove_device'

/** Shows the key of this browser when the page opens; null until it is known how that went. */
export function useDeviceProof(): DeviceProof | null {
  const [proof, setProof] = useState<DeviceProof | null>(null)
  useEffect(() => {
    void proveDevice().then(setProof)
  }, [])
  return proof
}
