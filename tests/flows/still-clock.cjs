// Loaded before the program: its wall clock stands still, so that a picture of it is the same tomorrow.
const stillAt = Date.parse(process.env.STILL_AT);
Date.now = () => stillAt;
