import { safeStorage } from 'electron';
import type { Vault } from '../devices/till-key.ts';

/**
 * The operating system's key store (DPAPI on Windows, Keychain, Secret Service or KWallet); undefined where there is
 * none. Electron's "basic_text" hides with a password that everyone knows: that is no store.
 */
export function systemVault(): Vault | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text')
    return undefined;
  return {
    wrap: (text) => safeStorage.encryptString(text),
    unwrap: (bytes) => safeStorage.decryptString(bytes),
  };
}
