import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import '../../styles/tokens.css';
import './styles/elements.css';
import './styles/frame.css';
import './styles/form.css';
import './styles/maps.css';
import './styles/entry.css';
import './styles/umkm.css';
import { App } from './App.tsx';

// The server's security headers allow no code made from text; Zod then checks without it.
z.config({ jitless: true });

const place = document.getElementById('desk');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
