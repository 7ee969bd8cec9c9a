import classes from './video_room.module.css'

/** The provider's room in our page: camera and microphone are lent to it, nothing else. */
export function VideoRoom({ address, title }: { address: string; title: string }) {
  return (
    <iframe
      className={classes.room}
      src={address}
      title={title}
      allow="camera; microphone; fullscreen; display-capture; autoplay"
      referrerPolicy="no-referrer"
    />
  )
}
