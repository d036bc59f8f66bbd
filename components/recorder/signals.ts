import { attempt } from "./harmless";

/** What a stream sounds and looks like right now. */
export type Signals = {
  /** Loudness of the last moment, 0 to 1, scaled to how ears hear it. */
  level: number;
  isSilent: boolean;
  isBlack: boolean;
  /** The browser lets nobody measure sound: Firefox with some headsets, or on a machine without any loudspeaker. */
  isUnmeasured: boolean;
  /** The browser lets nobody read the picture. */
  isUnseen: boolean;
  /** The system holds a device back: a phone call, a switch, another program. */
  isMuted: boolean;
};

/** What was sensed in one short while; null where the browser could not tell. */
export type Moment = {
  ms: number;
  isHeard: boolean | null;
  isSeen: boolean | null;
  isHeldBack: boolean;
};

export const quiet: Signals = {
  level: 0,
  isSilent: false,
  isBlack: false,
  isUnmeasured: false,
  isUnseen: false,
  isMuted: false,
};

const stepMs = 100;
/** A page that slept did not listen meanwhile. */
const longestStepMs = 1500;
/** Nothing to hear or to see for so long from the beginning is a fault worth a word (R6). */
const patienceMs = 2500;
/** Whoever was heard before may pause to think. */
const pauseMs = 10_000;
const mutedMs = 2000;
/** About −55 dBFS: below any voice, above an open microphone's own noise being cut to digital zero. */
const silence = 0.0018;
const darkness = 6;

/** So often a browser that holds sound back is asked to let it be heard. */
const resumeMs = 1000;

/**
 * Watches a stream until stopped. Reports ten times a second. What the browser does not let be measured is a state and
 * never an exception: recording does not need it (B2).
 */
export function watchSignals(
  stream: MediaStream,
  report: (signals: Signals, moment: Moment) => void,
): () => void {
  const ears = sense(() => listen(stream));
  const eyes = sense(() => look(stream));
  let wasHeard = false;
  let quietMs = 0;
  let darkMs = 0;
  let unmeasuredMs = 0;
  let unseenMs = 0;
  let heldBackMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const ms = Math.min(longestStepMs, now - last);
    last = now;
    const loudness = ears.read();
    const isHeard = loudness === null ? null : loudness >= silence;
    const brightness = eyes.read();
    const isSeen = brightness === null ? null : brightness >= darkness;
    const isHeldBack = stream.getTracks().some(({ muted }) => muted);
    wasHeard ||= isHeard === true;
    quietMs = isHeard === false ? quietMs + ms : 0;
    darkMs = isSeen === false ? darkMs + ms : 0;
    unmeasuredMs = isHeard === null ? unmeasuredMs + ms : 0;
    unseenMs = isSeen === null ? unseenMs + ms : 0;
    heldBackMs = isHeldBack ? heldBackMs + ms : 0;
    report(
      {
        level: heard(loudness ?? silence),
        isSilent: quietMs >= (wasHeard ? pauseMs : patienceMs),
        isBlack: darkMs >= patienceMs,
        isUnmeasured: unmeasuredMs >= patienceMs,
        isUnseen: unseenMs >= patienceMs,
        isMuted: heldBackMs >= mutedMs,
      },
      { ms, isHeard, isSeen, isHeldBack },
    );
  }, stepMs);
  return () => {
    clearInterval(timer);
    ears.stop();
    eyes.stop();
  };
}

/** Gives null where it cannot tell. */
type Sense = { read: () => number | null; stop: () => void };

/** A sense that fails when it is made or read cannot tell, and is not asked again. */
function sense(make: () => Sense): Sense {
  let made = attempt(make);
  const stop = () => {
    const used = made;
    made = null;
    if (used) attempt(() => used.stop());
  };
  return {
    read: () => {
      try {
        return made?.read() ?? null;
      } catch {
        stop();
        return null;
      }
    },
    stop,
  };
}

function listen(stream: MediaStream): Sense {
  const context = new AudioContext();
  const close = () => void context.close().catch(() => undefined);
  try {
    const analyser = context.createAnalyser();
    analyser.fftSize = 2048;
    const source = context.createMediaStreamSource(
      new MediaStream(stream.getAudioTracks()),
    );
    source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let resumedAt = -Infinity;
    return {
      read() {
        // A browser may hold sound back until the page is touched; that is not the microphone's silence.
        if (context.state !== "running") {
          if (performance.now() - resumedAt < resumeMs) return null;
          resumedAt = performance.now();
          void context.resume().catch(() => undefined);
          return null;
        }
        analyser.getFloatTimeDomainData(samples);
        const sum = samples.reduce(
          (total, sample) => total + sample * sample,
          0,
        );
        return Math.sqrt(sum / samples.length);
      },
      stop() {
        attempt(() => source.disconnect());
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

function look(stream: MediaStream): Sense {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream(stream.getVideoTracks());
  void video.play().catch(() => undefined);
  const canvas = document.createElement("canvas");
  canvas.width = 32;
  canvas.height = 24;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  return {
    /** Mean of the brightest channel, 0 to 255. */
    read() {
      if (!pen || video.readyState < video.HAVE_CURRENT_DATA) return null;
      pen.drawImage(video, 0, 0, canvas.width, canvas.height);
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      let sum = 0;
      for (let i = 0; i < data.length; i += 4)
        sum += Math.max(data[i]!, data[i + 1]!, data[i + 2]!);
      return sum / (data.length / 4);
    },
    stop() {
      video.srcObject = null;
    },
  };
}

/** From −60 dBFS (0) to −10 dBFS (1). */
function heard(loudness: number): number {
  const decibels = 20 * Math.log10(Math.max(loudness, 1e-6));
  return Math.min(1, Math.max(0, (decibels + 60) / 50));
}
