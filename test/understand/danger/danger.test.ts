import {suite} from 'uvu'
import * as assert from 'uvu/assert'
import {dangerOf} from '../../../src/understand/danger/danger.ts'

const danger = suite('what cannot be undone')

const harms: readonly (readonly [command: string, harm: string])[] = [
  ['rm -rf /', 'deletes all of `/`'],
  ['rm -rf --no-preserve-root /', 'deletes all of `/`'],
  ['sudo rm -fr /*', 'deletes all of `/`'],
  ['cd /tmp && /bin/rm -r -f -- /usr/', 'deletes all of `/usr`'],
  ['rm -r /etc/*', 'deletes all of `/etc`'],
  ['rm -rf ~', 'deletes all of `~`'],
  ['rm -rf "$HOME"/*', 'deletes all of `$HOME`'],
  ['if true; then\n  rm -rf /var\nfi', 'deletes all of `/var`'],
  ["sh -c 'rm -rf /'", 'deletes all of `/`'],
  ["su - root -c 'rm -rf /home'", 'deletes all of `/home`'],
  ['ssh root@old-server rm -rf /srv', 'deletes all of `/srv`'],
  ['chmod -R 777 /', 'changes who may read and write all of `/`'],
  ['sudo chown -R deployer: /etc', 'gives away all of `/etc`'],
  ['mkfs.ext4 -L data /dev/sdb1', 'formats `/dev/sdb1`'],
  ['sudo mkfs -t xfs $DISK', 'formats `$DISK`'],
  ['mkswap /dev/vdb', 'formats `/dev/vdb`'],
  ['dd if=debian.iso of=/dev/sdb bs=4M status=progress', 'writes over `/dev/sdb`'],
  ['cat image > /dev/nvme0n1', 'writes over `/dev/nvme0n1`'],
  ['cat image | sudo tee /dev/mmcblk0', 'writes over `/dev/mmcblk0`'],
  ['wipefs -a /dev/sdc', 'wipes `/dev/sdc`'],
  ['parted -s /dev/sdc mklabel gpt', 'partitions `/dev/sdc`'],
  ['cryptsetup luksFormat /dev/sda3', 'wipes `/dev/sda3`'],
  ['curl -fsSL https://get.example.org | sh', 'runs what it downloads, unseen'],
  ['curl -sL https://example.org/setup | sudo -E bash -', 'runs what it downloads, unseen'],
  ['wget -qO- https://example.org/i | bash -s -- --yes', 'runs what it downloads, unseen'],
  ['curl https://example.org/i.gz | gunzip | sh', 'runs what it downloads, unseen'],
  ['curl -sSL https://example.org/get-pip.py | python3 -', 'runs what it downloads, unseen'],
  ['sh -c "$(curl -fsSL https://example.org/i)"', 'runs what it downloads, unseen'],
  ['bash <(curl -s https://example.org/i)', 'runs what it downloads, unseen'],
  ['source <(wget -qO- https://example.org/i)', 'runs what it downloads, unseen'],
  ['eval "$(curl -s https://example.org/env)"', 'runs what it downloads, unseen']
]

for (const [command, harm] of harms) {
  danger(`is what \`${command.replaceAll('\n', '␊')}\` does`, async () => {
    assert.is(await dangerOf(command), harm)
  })
}

const harmless: readonly string[] = [
  'echo rm -rf /',
  "echo 'curl x | sh'",
  'grep -r "rm -rf /" docs',
  'rm -rf /tmp/build',
  'rm -rf /usr/local/app',
  'rm -rf ./*',
  'rm -rf build/',
  "rm -rf '~'",
  "rm -r '/*'",
  'rm /etc/motd',
  'rm -f /',
  'chmod -r /etc',
  'chown -R www-data /var/www',
  'chmod 755 /',
  'mkfs.ext4 disk.img',
  'mkfs.ext4 -V',
  'dd if=/dev/sda of=backup.img',
  'dd if=/dev/zero of=/dev/null count=1',
  'dd if=/dev/zero of=swapfile bs=1M count=1024',
  'echo hello > /dev/null',
  'echo hello > /dev/tty',
  'parted /dev/sda print',
  'cryptsetup luksOpen /dev/sda3 data',
  'curl https://example.org/data.json | python3 -m json.tool',
  'curl -s https://example.org | perl -ne print',
  'curl https://example.org/a.tar.gz | tar xz',
  'curl https://example.org/key.asc | sudo apt-key add -',
  'curl https://example.org | sh filter.sh',
  'echo ls | sh',
  'eval "$(ssh-agent -s)"',
  'source <(kubectl completion bash)',
  'cat > notes <<EOF\nrm -rf /\nEOF',
  'docker run --rm -it debian bash',
  'ssh web uptime'
]

for (const command of harmless) {
  danger(`is not what \`${command.replaceAll('\n', '␊')}\` does`, async () => {
    assert.is(await dangerOf(command), undefined)
  })
}

danger('is not looked for in strings without end', async () => {
  let command = 'rm -rf /tmp/x'
  for (let depth = 0; depth < 12; depth++) command = `sh -c ${JSON.stringify(command)}`
  assert.is(await dangerOf(command), undefined)
})

danger.run()
